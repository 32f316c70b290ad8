import { Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { InteractModule } from '@roundtrip/domain/interact/interact.module.js';
import { SurveysService } from '@roundtrip/domain/interact/surveys/surveys.service.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';

/** Every workspace has the templates and the survey to start from, those a release adds included. */
@Injectable()
class GalleryStart implements OnApplicationBootstrap {
  constructor(
    private readonly templates: TemplatesService,
    private readonly surveys: SurveysService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.templates.ensureGallery();
    await this.surveys.ensureGallery();
  }
}

@Module({ imports: [InteractModule], providers: [GalleryStart] })
export class GalleryStartModule {}
