import { Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { InteractModule } from '@roundtrip/domain/interact/interact.module.js';
import { FestivalsService } from '@roundtrip/domain/interact/festivals/festivals.service.js';
import { SurveysService } from '@roundtrip/domain/interact/surveys/surveys.service.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';

/** Every workspace has the templates, the survey and the calendar to start from, those a release adds included. */
@Injectable()
class GalleryStart implements OnApplicationBootstrap {
  constructor(
    private readonly templates: TemplatesService,
    private readonly surveys: SurveysService,
    private readonly festivals: FestivalsService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.templates.ensureGallery();
    await this.surveys.ensureGallery();
    await this.festivals.keepUp();
  }
}

@Module({ imports: [InteractModule], providers: [GalleryStart] })
export class GalleryStartModule {}
