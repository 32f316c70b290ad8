import { useEffect, useRef, useState } from 'react';
import { upload } from '../../api';
import type { Import } from './import-types';

export interface UploadState {
  file: File | null;
  /** Bytes that have left. */
  sent: number;
  error: unknown;
  /** The import, or null when the upload failed or was given up. */
  start: (file: File) => Promise<Import | null>;
  cancel: () => void;
}

/** One upload at a time; leaving the page gives it up, and the server then keeps nothing of it. */
export function useUpload(): UploadState {
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (chosen: File): Promise<Import | null> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setFile(chosen);
    setSent(0);
    setError(null);
    const url = `/api/imports?fileName=${encodeURIComponent(chosen.name)}`;
    try {
      return await upload<Import>(url, chosen, { onProgress: setSent, signal: controller.signal });
    } catch (reason) {
      if (controller.signal.aborted) return null;
      setFile(null);
      setError(reason);
      return null;
    }
  };
  const cancel = (): void => {
    running.current?.abort();
    setFile(null);
  };
  return { file, sent, error, start, cancel };
}
